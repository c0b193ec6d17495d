using Graph.Api.Errors;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Limits;

/// <summary>Measures one document. Each fragment is measured once, so the work grows with the text, not with what it expands to.</summary>
internal sealed class DocumentMeasure(GraphQLDocument document, GraphQLLimits limits)
{
    /// <summary>Selection sets below one another that are followed, through fragments: what the call stack surely holds.</summary>
    private const int MaxNesting = 500;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = FragmentsByName(document);
    private readonly Dictionary<(GraphQLFragmentDefinition, bool), MeasuredFragment> _measured = [];
    private readonly List<string> _path = [];
    private int _spreads;

    /// <summary>Every operation of the document, and every fragment that none of them uses.</summary>
    /// <exception cref="RefusedException">A fragment spreads itself, a key is repeated too often, or fragments nest too deep.</exception>
    public DocumentSize Measure()
    {
        var size = new DocumentSize();
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            size += DirectivesOf(operation) + MeasureSet(operation.SelectionSet, introspection: false, level: 0);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            if (!_measured.ContainsKey((fragment, false)) && !_measured.ContainsKey((fragment, true)))
                size += MeasureFragment(fragment, introspection: false, level: 0).Size;
        }

        return size;
    }

    private DocumentSize MeasureSet(GraphQLSelectionSet? set, bool introspection, int level)
    {
        if (set is null)
            return default;
        var keys = new KeyCounts();
        var size = MeasureSelections(set, keys, introspection, level);
        CheckRepeats(keys, set);
        return size;
    }

    private DocumentSize MeasureSelections(GraphQLSelectionSet set, KeyCounts keys, bool introspection, int level)
    {
        if (level > MaxNesting)
        {
            throw new RefusedException(ErrorCodes.QueryTooDeep,
                $"The document nests more than {MaxNesting} selection sets through its fragments.", PlaceOf(set));
        }

        var size = new DocumentSize();
        foreach (var selection in set.Selections)
        {
            size += selection switch
            {
                GraphQLField field => MeasureField(field, keys, introspection, level),
                GraphQLInlineFragment inline =>
                    DirectivesOf(inline) + MeasureSelections(inline.SelectionSet, keys, introspection, level + 1),
                GraphQLFragmentSpread spread => MeasureSpread(spread, keys, introspection, level),
                _ => default,
            };
        }

        return size;
    }

    private DocumentSize MeasureField(GraphQLField field, KeyCounts keys, bool introspection, int level)
    {
        var name = field.Name.StringValue;
        keys.Add(field.Alias?.Name.StringValue ?? name, 1);
        introspection |= IntrospectionBounds.IsRoot(name);
        var below = MeasureSet(field.SelectionSet, introspection, level + 1);
        var size = introspection
            ? below with { Introspection = IntrospectionSize.Of(name, below.Introspection) }
            : below with { Fields = Saturating.Add(below.Fields, 1), Depth = below.Depth + 1 };
        size = field.Alias is null ? size : size with { Aliases = Saturating.Add(size.Aliases, 1) };
        return size + DirectivesOf(field);
    }

    private DocumentSize MeasureSpread(GraphQLFragmentSpread spread, KeyCounts keys, bool introspection, int level)
    {
        var size = DirectivesOf(spread) + new DocumentSize { Spreads = 1 };
        if (!_fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment))
            return size; // validation says that there is none of this name
        if (++_spreads > limits.MaxFragments) // in the text alone; each brings its keys with it, so no more of them are looked at
        {
            throw RefusedException.Over(ErrorCodes.TooManyFragments, "spreads of fragments", _spreads, limits.MaxFragments,
                PlaceOf(spread));
        }

        var measured = MeasureFragment(fragment, introspection, level + 1);
        keys.AddAll(measured.Keys);
        return size + measured.Size;
    }

    private MeasuredFragment MeasureFragment(GraphQLFragmentDefinition fragment, bool introspection, int level)
    {
        if (_measured.TryGetValue((fragment, introspection), out var known))
            return known;
        var name = fragment.FragmentName.Name.StringValue;
        if (_path.Contains(name))
        {
            throw new RefusedException(ErrorCodes.ValidationError,
                $"Fragment '{name}' spreads itself: {string.Join(" → ", _path.SkipWhile(step => step != name))} → {name}.",
                    PlaceOf(fragment));
        }

        _path.Add(name);
        var keys = new KeyCounts();
        var size = DirectivesOf(fragment) + MeasureSelections(fragment.SelectionSet, keys, introspection, level);
        CheckRepeats(keys, fragment.SelectionSet);
        _path.RemoveAt(_path.Count - 1);
        return _measured[(fragment, introspection)] = new(size, keys);
    }

    private void CheckRepeats(KeyCounts keys, GraphQLSelectionSet set)
    {
        if (keys.FirstOver(limits.MaxRepeats) is var (key, count))
        {
            throw RefusedException.Over(ErrorCodes.QueryTooLarge, $"selections of '{key}' in one place", count, limits.MaxRepeats,
                PlaceOf(set));
        }
    }

    private Location PlaceOf(ASTNode node) => Location.FromLinearPosition(document.Source, node.Location.Start);

    private static DocumentSize DirectivesOf(IHasDirectivesNode node) => new() { Directives = node.Directives?.Count ?? 0 };

    private static DocumentSize DirectivesOf(GraphQLOperationDefinition operation) => new()
    {
        Directives = (operation.Directives?.Count ?? 0)
            + (operation.Variables?.Items.Sum(variable => variable.Directives?.Count ?? 0) ?? 0),
    };

    private static Dictionary<string, GraphQLFragmentDefinition> FragmentsByName(GraphQLDocument document)
    {
        var fragments = new Dictionary<string, GraphQLFragmentDefinition>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        return fragments;
    }

    private sealed record MeasuredFragment(DocumentSize Size, KeyCounts Keys);
}
