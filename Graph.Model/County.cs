namespace Graph.Model;

/// <summary>A part of the home region.</summary>
/// <param name="Name">Chinese name, as <c>region</c> of an entry has it.</param>
/// <param name="NameEn">English name; null where none is given.</param>
public sealed record County(string Name, string? NameEn);
