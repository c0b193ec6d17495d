namespace Graph.Model;

/// <summary>The chain in whose file the editors keep an entry. It says to which chain something belongs where no other fact does.</summary>
public sealed record FiledUnder : Edge;
