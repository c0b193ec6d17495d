using Graph.Seed.Diagnostics;
using Graph.Seed.Layout;
using Graph.Seed.Parsed;
using Graph.Seed.Rules;
using Graph.Seed.Yaml;

namespace Graph.Seed.Reading;

/// <summary>Reads the words of the trade: <c>{technology: photoresist, terms: [光阻], broaderTerms: [电子化学品]}</c>.</summary>
internal sealed class TermsReader(ValueReader values)
{
    /// <summary>The key of the list in its file.</summary>
    public const string Section = "terms";

    private static readonly string[] _ends = [.. FileLayout.TermKinds.Select(kind => kind.Name)];

    private static readonly string[] _keys =
        [.. _ends, .. FileLayout.TermKinds.SelectMany(FileLayout.TermProperties).Select(property => property.Name).Distinct()];

    /// <summary>The lines of the list; those that are wrong are reported and left out.</summary>
    public IEnumerable<ParsedTerms> Read(LocatedNode node) =>
        values.List(node) is { } list ? list.Items.Select(Line).OfType<ParsedTerms>() : [];

    private ParsedTerms? Line(LocatedNode node)
    {
        if (values.Mapping(node, _keys) is not { } line)
            return null;
        if (FileLayout.TermKinds.Where(kind => line.Find(kind.Name) is not null).ToList() is not [var kind])
        {
            values.Diagnostics.Add(SeedDiagnostics.NotOneEnd.At(node.Location, TypeNames.OneOf(_ends)));
            return null;
        }
        var words = values.Properties(FileLayout.TermProperties(kind), property => property.Name, line);
        return values.Id(line.Find(kind.Name)!) is { } target && BadId.Check(target, kind, values.Diagnostics) is { } id
            ? new(id, kind, target, words) : null;
    }
}
