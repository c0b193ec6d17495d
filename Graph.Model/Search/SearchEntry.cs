namespace Graph.Model.Search;

/// <summary>What the search index knows of one node: its names.</summary>
/// <param name="Id">The node's id, such as <c>technology:photoresist</c>; unique within an index.</param>
/// <param name="Kind">The node's kind, such as <c>technology</c>, by which a search may be narrowed.</param>
/// <param name="Name">The name, as a rule Chinese. Names without a letter or digit are never found.</param>
/// <param name="NameEn">The English name; null where there is none.</param>
/// <param name="Aliases">Other names: short names, former names, abbreviations. Empty where there are none.</param>
/// <remarks>Equality compares <paramref name="Aliases"/> by reference.</remarks>
public sealed record SearchEntry(string Id, string Kind, string Name, string? NameEn, IReadOnlyList<string> Aliases);
