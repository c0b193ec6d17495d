namespace Graph.Model;

/// <summary>One value of an <see cref="EnumType"/>.</summary>
/// <param name="Name">As the API and the stores have it: <c>COMMON_KEY</c>.</param>
/// <param name="FileName">As the files have it: <c>common-key</c>.</param>
/// <param name="Description">What it means, in English.</param>
/// <param name="Chinese">The Chinese term.</param>
public sealed record EnumValue(string Name, string FileName, string Description, string Chinese);
