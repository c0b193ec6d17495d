using Graph.Model;
using Graph.Seed.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Graph.Seed.Yaml;

/// <summary>Reads a YAML text into values that know their place. Reads the plain part of YAML alone: no anchors, aliases, tags or merge
/// keys, one document, and no nesting beyond what a data set needs, so that a small file cannot become a large one.</summary>
internal sealed class YamlTree
{
    /// <summary>The deepest nesting read.</summary>
    public const int MaxDepth = 20;

    private readonly string _file;
    private readonly DiagnosticList _diagnostics;
    private readonly Parser _parser;

    private YamlTree(string file, string text, DiagnosticList diagnostics) =>
        (_file, _diagnostics, _parser) = (file, diagnostics, new Parser(new StringReader(text)));

    /// <summary>The mapping that the file consists of; null where a rule is broken that makes the rest unreadable.</summary>
    public static LocatedMapping? Read(string file, string text, DiagnosticList diagnostics)
    {
        try
        {
            return new YamlTree(file, text, diagnostics).Document();
        }
        catch (YamlException error)
        {
            diagnostics.Add(SeedDiagnostics.YamlSyntax.At(new(file, (int)error.Start.Line, (int)error.Start.Column), error.Message));
            return null;
        }
    }

    private LocatedMapping? Document()
    {
        Next(); // start of the stream
        Next();
        if (_parser.Current is not DocumentStart)
        {
            Expect(new(_file, 1, 1), TypeNames.Mapping, TypeNames.Nothing);
            return null;
        }
        Next();
        if (Node(1) is not { } root)
            return null;
        Next();
        Next();
        if (_parser.Current is DocumentStart second)
            return Forbid<LocatedMapping>(second, SeedDiagnostics.SecondDocument);
        if (root is LocatedMapping mapping)
            return mapping;
        Expect(root.Location, TypeNames.Mapping, root.Describe());
        return null;
    }

    private LocatedNode? Node(int depth)
    {
        if (depth > MaxDepth)
        {
            _diagnostics.Add(SeedDiagnostics.TooDeep.At(LocationOf(_parser.Current!), MaxDepth));
            return null;
        }
        return _parser.Current switch
        {
            AnchorAlias alias => Forbid<LocatedNode>(alias, SeedDiagnostics.Alias),
            NodeEvent { Anchor.IsEmpty: false } node => Forbid<LocatedNode>(node, SeedDiagnostics.Anchor),
            NodeEvent { Tag.IsEmpty: false } node => Forbid<LocatedNode>(node, SeedDiagnostics.Tag),
            Scalar scalar => new LocatedScalar(LocationOf(scalar), scalar.Value, scalar.Style is ScalarStyle.Plain),
            SequenceStart => List(depth),
            _ => Mapping(depth),
        };
    }

    private LocatedList? List(int depth)
    {
        var location = LocationOf(_parser.Current!);
        List<LocatedNode> items = [];
        for (Next(); _parser.Current is not SequenceEnd; Next())
        {
            if (Node(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new(location, items);
    }

    private LocatedMapping? Mapping(int depth)
    {
        var location = LocationOf(_parser.Current!);
        List<(LocatedScalar Key, LocatedNode Value)> pairs = [];
        Dictionary<string, SourceLocation> seen = new(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            if (Node(depth + 1) is not { } key)
                return null;
            Next();
            if (key is LocatedScalar { Text: "<<", IsPlain: true })
                return Forbid<LocatedMapping>(key.Location, SeedDiagnostics.MergeKey);
            if (Node(depth + 1) is not { } value)
                return null;
            if (key is not LocatedScalar name)
            {
                Expect(key.Location, TypeNames.Key, key.Describe());
            }
            else if (seen.TryGetValue(name.Text, out var first))
            {
                _diagnostics.Add(SeedDiagnostics.DuplicateKey.At(name.Location, Quote.Of(name.Text), first.Line));
            }
            else
            {
                seen.Add(name.Text, name.Location);
                pairs.Add((name, value));
            }
        }
        return new(location, pairs);
    }

    /// <summary>Goes on. The parser promises an end of the stream, and a <see cref="YamlException"/> for each wrong text; it breaks both
    /// promises.</summary>
    private void Next()
    {
        var last = _parser.Current?.End ?? Mark.Empty;
        try
        {
            if (_parser.MoveNext())
                return;
        }
        catch (Exception error) when (error is not YamlException)
        {
            throw new SyntaxErrorException(last, last,
                "the text cannot be understood from here on; perhaps a bracket or brace is not closed.");
        }
        throw new SyntaxErrorException(last, last, "the file ends too early.");
    }

    private SourceLocation LocationOf(ParsingEvent at) => new(_file, (int)at.Start.Line, (int)at.Start.Column);

    private T? Forbid<T>(ParsingEvent at, DiagnosticDescriptor forbidden) where T : LocatedNode => Forbid<T>(LocationOf(at), forbidden);

    private T? Forbid<T>(SourceLocation location, DiagnosticDescriptor forbidden) where T : LocatedNode
    {
        _diagnostics.Add(forbidden.At(location));
        return null;
    }

    private void Expect(SourceLocation location, Bilingual expected, Bilingual found) =>
        _diagnostics.Add(SeedDiagnostics.WrongType.At(location, expected, found));
}
