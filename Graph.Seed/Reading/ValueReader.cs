using System.Globalization;
using Graph.Model;

namespace Graph.Seed;

/// <summary>Reads single values and lists of them in the type that a property has; reports what does not fit and gives null for it.</summary>
internal sealed class ValueReader(FindingList findings, DateOnly today)
{
    /// <summary>What was found so far.</summary>
    public FindingList Findings { get; } = findings;

    /// <summary>The value in the form in which <see cref="Property.Get"/> gives it; null where it is wrong, and that is reported.</summary>
    public object? Read(Property property, LocatedNode node) => property.Type switch
    {
        PropertyType.TextList => Items(node, item => Text(item)),
        PropertyType.IntegerList => Items(node, item => Number(property, item) is { } number ? (int)number : (int?)null),
        PropertyType.Integer => Number(property, node) is { } number ? (int)number : null,
        PropertyType.Long => Number(property, node),
        PropertyType.Boolean => Boolean(node),
        PropertyType.Date => Date(node),
        PropertyType.Enum => Enum(property, node),
        _ => IsAddress(property) && node is LocatedScalar scalar ? Text(node) is { } text && BadAddress.Check(scalar, Findings) ? text : null : Text(node),
    };

    /// <summary>A text; without quotes only where nothing else could be read in it.</summary>
    public string? Text(LocatedNode node)
    {
        if (node is not LocatedScalar scalar || (scalar.IsPlain && PlainText.IsMissing(scalar.Text)))
            WrongType.Report(node.Place, Words.Text, node, Findings);
        else if (scalar.IsPlain && PlainText.IsOtherType(scalar.Text))
            WrongType.Report(node.Place, Words.QuotedText, node, Findings);
        else if (BadText.Check(scalar, Findings))
            return scalar.Text;
        return null;
    }

    /// <summary>An id as it stands; its form is looked at where it is used.</summary>
    public LocatedScalar? Id(LocatedNode node)
    {
        if (node is LocatedScalar { Text.Length: > 0 } scalar)
            return scalar;
        WrongType.Report(node.Place, Words.Id, node, Findings);
        return null;
    }

    /// <summary>A list; null where it is none.</summary>
    public LocatedList? List(LocatedNode node)
    {
        if (node is LocatedList list)
            return list;
        WrongType.Report(node.Place, Words.List, node, Findings);
        return null;
    }

    /// <summary>A mapping whose keys are all known; null where it is none.</summary>
    public LocatedMapping? Mapping(LocatedNode node, IReadOnlyList<string> keys)
    {
        if (node is not LocatedMapping mapping)
        {
            WrongType.Report(node.Place, Words.Mapping, node, Findings);
            return null;
        }
        foreach (var (key, _) in mapping.Pairs)
        {
            if (!keys.Contains(key.Text))
                UnknownKey.Report(key, keys, Findings);
        }
        return mapping;
    }

    /// <summary>A day that is not in the future.</summary>
    public DateOnly? Date(LocatedNode node)
    {
        if (node is LocatedScalar { IsPlain: true } scalar
            && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return FutureDate.Check(scalar, day, today, Findings) ? day : null;
        WrongType.Report(node.Place, Words.Date, node, Findings);
        return null;
    }

    private T[]? Items<T>(LocatedNode node, Func<LocatedNode, T?> read) where T : class =>
        List(node) is { } list ? [.. list.Items.Select(read).OfType<T>()] : null;

    private T[]? Items<T>(LocatedNode node, Func<LocatedNode, T?> read) where T : struct =>
        List(node) is { } list ? [.. list.Items.Select(read).OfType<T>()] : null;

    private long? Number(Property property, LocatedNode node)
    {
        var most = property.Type is PropertyType.Long ? long.MaxValue : int.MaxValue;
        if (node is not LocatedScalar { IsPlain: true } scalar || !PlainText.TryInteger(scalar.Text, out var number) || number > most || number < -most)
        {
            WrongType.Report(node.Place, Words.Integer, node, Findings);
            return null;
        }
        if (!NegativeNumber.Check(scalar, number, Findings))
            return null;
        return property.Name is "year" && !YearOutOfRange.Check(scalar, (int)number, today, Findings) ? null : number;
    }

    private bool? Boolean(LocatedNode node)
    {
        if (node is LocatedScalar { IsPlain: true, Text: "true" or "false" } scalar)
            return scalar.Text is "true";
        WrongType.Report(node.Place, Words.Boolean, node, Findings);
        return null;
    }

    private string? Enum(Property property, LocatedNode node)
    {
        if (node is not LocatedScalar scalar || scalar.Text.Length is 0)
        {
            WrongType.Report(node.Place, Words.Text, node, Findings);
            return null;
        }
        if (property.Enum!.Values.FirstOrDefault(value => value.FileName == scalar.Text) is { } value)
            return value.Name;
        WrongEnum.Report(scalar, property.FileKey!, [.. property.Enum.Values.Select(value => value.FileName)], Findings);
        return null;
    }

    private static bool IsAddress(Property property) => property.Name is "url" or "readAt";
}
