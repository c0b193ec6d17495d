using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Graph.Seed;

/// <summary>Reads a YAML text into values that know their place. Reads the plain part of YAML alone: no anchors, aliases, tags or merge keys, one
/// document, and no nesting beyond what a data set needs, so that a small file cannot become a large one.</summary>
internal sealed class YamlTree
{
    /// <summary>The deepest nesting read.</summary>
    public const int MaxDepth = 20;

    private readonly string _file;
    private readonly FindingList _findings;
    private readonly Parser _parser;

    private YamlTree(string file, string text, FindingList findings) =>
        (_file, _findings, _parser) = (file, findings, new Parser(new StringReader(text)));

    /// <summary>The mapping that the file consists of; null where a rule is broken that makes the rest unreadable.</summary>
    public static LocatedMapping? Read(string file, string text, FindingList findings)
    {
        try
        {
            return new YamlTree(file, text, findings).Document();
        }
        catch (YamlException error)
        {
            YamlSyntax.Report(new(file, (int)error.Start.Line, (int)error.Start.Column), error, findings);
            return null;
        }
    }

    private LocatedMapping? Document()
    {
        Next(); // start of the stream
        Next();
        if (_parser.Current is not DocumentStart)
        {
            WrongType.Report(new(_file, 1, 1), Words.Mapping, null, _findings);
            return null;
        }
        Next();
        if (Node(1) is not { } root)
            return null;
        Next();
        Next();
        if (_parser.Current is DocumentStart second)
            return Forbid<LocatedMapping>(second, YamlFeature.Documents);
        if (root is LocatedMapping mapping)
            return mapping;
        WrongType.Report(root.Place, Words.Mapping, root, _findings);
        return null;
    }

    private LocatedNode? Node(int depth)
    {
        if (depth > MaxDepth)
        {
            TooDeep.Report(PlaceOf(_parser.Current!), _findings);
            return null;
        }
        return _parser.Current switch
        {
            AnchorAlias alias => Forbid<LocatedNode>(alias, YamlFeature.Alias),
            NodeEvent { Anchor.IsEmpty: false } node => Forbid<LocatedNode>(node, YamlFeature.Anchor),
            NodeEvent { Tag.IsEmpty: false } node => Forbid<LocatedNode>(node, YamlFeature.Tag),
            Scalar scalar => new LocatedScalar(PlaceOf(scalar), scalar.Value, scalar.Style is ScalarStyle.Plain),
            SequenceStart => List(depth),
            _ => Mapping(depth),
        };
    }

    private LocatedList? List(int depth)
    {
        var place = PlaceOf(_parser.Current!);
        List<LocatedNode> items = [];
        for (Next(); _parser.Current is not SequenceEnd; Next())
        {
            if (Node(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new(place, items);
    }

    private LocatedMapping? Mapping(int depth)
    {
        var place = PlaceOf(_parser.Current!);
        List<(LocatedScalar Key, LocatedNode Value)> pairs = [];
        Dictionary<string, Place> seen = new(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            if (Node(depth + 1) is not { } key)
                return null;
            Next();
            if (key is LocatedScalar { Text: "<<", IsPlain: true })
                return Forbid<LocatedMapping>(key.Place, YamlFeature.Merge);
            if (Node(depth + 1) is not { } value)
                return null;
            if (key is not LocatedScalar name)
                WrongType.Report(key.Place, Words.Key, key, _findings);
            else if (seen.TryGetValue(name.Text, out var first))
                DuplicateKey.Report(name, first, _findings);
            else
            {
                seen.Add(name.Text, name.Place);
                pairs.Add((name, value));
            }
        }
        return new(place, pairs);
    }

    /// <summary>Goes on. The parser promises an end of the stream, and a <see cref="YamlException"/> for each wrong text; it breaks both promises.</summary>
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
            throw new SyntaxErrorException(last, last, "the text cannot be understood from here on; perhaps a bracket or brace is not closed.");
        }
        throw new SyntaxErrorException(last, last, "the file ends too early.");
    }

    private Place PlaceOf(ParsingEvent at) => new(_file, (int)at.Start.Line, (int)at.Start.Column);

    private T? Forbid<T>(ParsingEvent at, YamlFeature feature) where T : LocatedNode => Forbid<T>(PlaceOf(at), feature);

    private T? Forbid<T>(Place place, YamlFeature feature) where T : LocatedNode
    {
        ForbiddenYaml.Report(place, feature, _findings);
        return null;
    }
}
