using System.Globalization;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;
using Graph.Seed.Rules;
using Graph.Seed.Yaml;

namespace Graph.Seed.Reading;

/// <summary>Reads single values and lists of them in the type that a property has; reports what does not fit and gives null for
/// it.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="today">The day of reading, in the local time zone.</param>
/// <param name="isPartial">Whether an entry may leave out properties that a whole one needs.</param>
internal sealed class ValueReader(DiagnosticList diagnostics, DateOnly today, bool isPartial = false)
{
    /// <summary>Whether an entry may leave out what a whole one needs.</summary>
    public bool IsPartial => isPartial;

    /// <summary>What was found so far.</summary>
    public DiagnosticList Diagnostics { get; } = diagnostics;

    /// <summary>The value in the form in which <see cref="Property.Get"/> gives it; null where it is wrong, and that is reported.</summary>
    public object? Read(Property property, LocatedNode node) => property.Type switch
    {
        PropertyType.TextList => Items(node, Text),
        PropertyType.IntegerList => Items(node, item => Number(property, item) is { } number ? (int)number : (int?)null),
        PropertyType.Integer => Number(property, node) is { } number ? (int)number : null,
        PropertyType.Long => Number(property, node),
        PropertyType.Boolean => Boolean(node),
        PropertyType.Date => Date(node),
        PropertyType.Enum => Enum(property, node),
        _ => Text(node) is { } text && TextDomain.Check(property.Domain, (LocatedScalar)node, Diagnostics) ? text : null,
    };

    /// <summary>A text; without quotes only where nothing else could be read in it.</summary>
    public string? Text(LocatedNode node)
    {
        if (node is not LocatedScalar scalar || (scalar.IsPlain && PlainText.IsMissing(scalar.Text)))
            Expect(TypeNames.Text, node);
        else if (scalar.IsPlain && PlainText.IsOtherType(scalar.Text))
            Expect(TypeNames.QuotedText, node);
        else if (BadText.Check(scalar, Diagnostics))
            return scalar.Text;
        return null;
    }

    /// <summary>An id as it is written; its form is checked where it is used.</summary>
    public LocatedScalar? Id(LocatedNode node)
    {
        if (node is LocatedScalar { Text.Length: > 0 } scalar)
            return scalar;
        Expect(TypeNames.Id, node);
        return null;
    }

    /// <summary>A list; null where it is none.</summary>
    public LocatedList? List(LocatedNode node)
    {
        if (node is LocatedList list)
            return list;
        Expect(TypeNames.List, node);
        return null;
    }

    /// <summary>A mapping whose keys are all known; null where it is none.</summary>
    public LocatedMapping? Mapping(LocatedNode node, IReadOnlyList<string> keys)
    {
        if (node is not LocatedMapping mapping)
        {
            Expect(TypeNames.Mapping, node);
            return null;
        }
        foreach (var (key, _) in mapping.Pairs)
        {
            if (!keys.Contains(key.Text))
                UnknownKey(key, keys);
        }
        return mapping;
    }

    /// <summary>A day that is not in the future.</summary>
    public DateOnly? Date(LocatedNode node)
    {
        if (node is LocatedScalar { IsPlain: true } scalar
            && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return FutureDate.Check(scalar, day, today, Diagnostics) ? day : null;
        }

        Expect(TypeNames.Date, node);
        return null;
    }

    /// <summary>Reports that a value is not of the type that is expected.</summary>
    public void Expect(Bilingual expected, LocatedNode found)
    {
        var diagnostic = SeedDiagnostics.WrongType.At(found.Location, expected, found.Describe());
        var isMissing = found is LocatedScalar { IsPlain: true, Text: "" or "~" or "null" };
        Diagnostics.Add(isMissing ? diagnostic with { Hint = Hints.LeaveOut } : diagnostic);
    }

    /// <summary>Reports that a key has no meaning where it is.</summary>
    public void UnknownKey(LocatedScalar key, IReadOnlyList<string> known) =>
        Diagnostics.Add(SeedDiagnostics.UnknownKey.At(key.Location,
            Quote.Of(key.Text)) with
        { Hint = Hints.Suggest(key.Text, known, listUpTo: 20) });

    /// <summary>Reports that a required key is not there.</summary>
    /// <param name="location">Where it is missed.</param>
    /// <param name="key">The key.</param>
    /// <param name="values">The values that it may have; null where they are no fixed list.</param>
    public void MissingKey(SourceLocation location, string key, EnumType? values = null)
    {
        var diagnostic = SeedDiagnostics.MissingKey.At(location, key);
        Diagnostics.Add(values is null ? diagnostic
            : diagnostic with { Hint = Hints.OneOf([.. values.Values.Select(value => value.FileName)]) });
    }

    /// <summary>Reports that a value is none of a fixed list.</summary>
    public void WrongEnum(LocatedScalar value, string key, IReadOnlyList<string> allowed)
    {
        var near = SpellingSuggestion.Nearest(value.Text.ToLowerInvariant().Replace('_', '-'), allowed);
        Diagnostics.Add(SeedDiagnostics.WrongEnum.At(value.Location, Quote.Of(value.Text), key) with
        {
            Hint = near is null ? Hints.OneOf(allowed) : Hints.DidYouMean(near),
        });
    }

    /// <summary>The values of several properties of a mapping; reports those that are required and not there.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="key">The key of each.</param>
    /// <param name="mapping">The mapping.</param>
    public List<ParsedValue> Properties(IEnumerable<Property> properties, Func<Property, string> key, LocatedMapping mapping)
    {
        List<ParsedValue> result = [];
        foreach (var property in properties)
        {
            if (mapping.Find(key(property)) is { } node)
            {
                if (Read(property, node) is { } value)
                    result.Add(new(property, value, node));
            }
            else if (property is { IsNullable: false, IsList: false, Usual: null } && !IsPartial)
            {
                MissingKey(mapping.Location, key(property), property.Enum);
            }
        }
        return result;
    }

    private T[]? Items<T>(LocatedNode node, Func<LocatedNode, T?> read) where T : class =>
        List(node) is { } list ? [.. list.Items.Select(read).OfType<T>()] : null;

    private T[]? Items<T>(LocatedNode node, Func<LocatedNode, T?> read) where T : struct =>
        List(node) is { } list ? [.. list.Items.Select(read).OfType<T>()] : null;

    private long? Number(Property property, LocatedNode node)
    {
        var most = property.Type is PropertyType.Long ? long.MaxValue : int.MaxValue;
        if (node is not LocatedScalar { IsPlain: true } scalar || !PlainText.TryInteger(scalar.Text, out var number) || number > most
            || number < -most)
        {
            Expect(TypeNames.Integer, node);
            return null;
        }
        if (!NegativeNumber.Check(scalar, number, Diagnostics))
            return null;
        return property.Domain is ValueDomain.Year && !YearOutOfRange.Check(scalar, number, today, Diagnostics) ? null : number;
    }

    private bool? Boolean(LocatedNode node)
    {
        if (node is LocatedScalar { IsPlain: true, Text: "true" or "false" } scalar)
            return scalar.Text is "true";
        Expect(TypeNames.Boolean, node);
        return null;
    }

    private string? Enum(Property property, LocatedNode node)
    {
        if (node is not LocatedScalar scalar || scalar.Text.Length == 0)
        {
            Expect(TypeNames.Text, node);
            return null;
        }
        if (property.Enum!.Values.FirstOrDefault(value => value.FileName == scalar.Text) is { } value)
            return value.Name;
        WrongEnum(scalar, property.FileKey!, [.. property.Enum.Values.Select(value => value.FileName)]);
        return null;
    }
}
