using System.Globalization;

namespace Graph.Model;

/// <summary>What happened to a record.</summary>
[Term("What happened to a record.", "变动类别")]
public enum ChangeKind
{
    /// <summary>It was not there before.</summary>
    [Term("It was not there before.", "新增")]
    Added,

    /// <summary>It was there before, but different.</summary>
    [Term("It was there before, but different.", "更改")]
    Changed,

    /// <summary>It was there before, and is not any more.</summary>
    [Term("It was there before, and is not any more.", "删除")]
    Deleted,
}

/// <summary>A record before and after.</summary>
/// <param name="Before">Before; null where it was not there.</param>
/// <param name="After">After; null where it is not there any more.</param>
public abstract record RecordChange<T>(T? Before, T? After) where T : class
{
    /// <summary>What happened.</summary>
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Deleted : ChangeKind.Changed;

    /// <summary>Whether the content is different before and after.</summary>
    public bool IsDifferent => Before is null || After is null ? Before != After
        : !Content(Before).AsSpan().SequenceEqual(Content(After));

    /// <summary>The properties that differ, in the order of the declaration; for a record that is new or gone, all that it has.</summary>
    public IReadOnlyList<PropertyChange> Properties => PropertyChange.Between(DeclaredProperties, Before, Citations(Before), After,
        Citations(After));

    /// <summary>The properties that records of this kind may have.</summary>
    protected abstract IReadOnlyList<Property> DeclaredProperties { get; }

    /// <summary>What tells whether two records say the same.</summary>
    protected abstract byte[] Content(T record);

    /// <summary>The citations of a record; none for null.</summary>
    protected abstract IReadOnlyList<Citation> Citations(T? record);
}

/// <summary>A node before and after.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">Before; null where it was not there.</param>
/// <param name="After">After; null where it is not there any more.</param>
public sealed record NodeChange(NodeId Id, Node? Before, Node? After) : RecordChange<Node>(Before, After)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Property> DeclaredProperties => GraphSchema.FindKind(Id.Kind)!.Properties;

    /// <inheritdoc/>
    protected override byte[] Content(Node record) => RecordContent.Write(record);

    /// <inheritdoc/>
    protected override IReadOnlyList<Citation> Citations(Node? record) => record?.Citations ?? [];
}

/// <summary>An edge before and after.</summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="Before">Before; null where it was not there.</param>
/// <param name="After">After; null where it is not there any more.</param>
public sealed record EdgeChange(EdgeKey Key, Edge? Before, Edge? After) : RecordChange<Edge>(Before, After)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Property> DeclaredProperties => GraphSchema.EdgeOf(Key.Type).Properties;

    /// <inheritdoc/>
    protected override byte[] Content(Edge record) => RecordContent.Write(record);

    /// <inheritdoc/>
    protected override IReadOnlyList<Citation> Citations(Edge? record) => record?.Citations ?? [];
}

/// <summary>The description of the data set before and after.</summary>
/// <param name="Before">Before; null where there was none.</param>
/// <param name="After">After; null where there is none.</param>
public sealed record DataSetChange(DataSet? Before, DataSet? After)
{
    /// <summary>Whether they say different things.</summary>
    public bool IsDifferent => Before is null || After is null ? Before != After
        : !RecordContent.Write(Before).AsSpan().SequenceEqual(RecordContent.Write(After));
}

/// <summary>A property before and after.</summary>
/// <param name="Name">Its name in the API: <c>budgetCny</c>; <see cref="CitationsName"/> for the citations.</param>
/// <param name="Property">Its declaration; null for the citations.</param>
/// <param name="Before">The value before, as text; several for a list, none where it was unknown.</param>
/// <param name="After">The value after, as text; several for a list, none where it is unknown.</param>
public sealed record PropertyChange(string Name, Property? Property, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>The name under which changed citations are told.</summary>
    public const string CitationsName = "citations";

    internal static IReadOnlyList<PropertyChange> Between(IReadOnlyList<Property> declared, object? before,
        IReadOnlyList<Citation> citationsBefore, object? after, IReadOnlyList<Citation> citationsAfter)
    {
        var properties = declared.Where(property => property.Type is not PropertyType.Id)
            .Select(property => new PropertyChange(property.Name, property, TextsOf(property, before), TextsOf(property, after)));
        PropertyChange citations = new(CitationsName, null, TextsOf(citationsBefore), TextsOf(citationsAfter));
        return [.. properties.Append(citations).Where(change => !change.Before.SequenceEqual(change.After))];
    }

    private static IReadOnlyList<string> TextsOf(Property property, object? record) => record is null ? [] : property.Get(record) switch
    {
        null => [],
        bool truth => [truth ? "true" : "false"],
        DateOnly day => [day.ToString("O", CultureInfo.InvariantCulture)],
        IReadOnlyList<string> texts => texts,
        IReadOnlyList<int> numbers => [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))],
        var value => [Convert.ToString(value, CultureInfo.InvariantCulture)!],
    };

    private static IReadOnlyList<string> TextsOf(IReadOnlyList<Citation> citations) =>
        [.. citations.Select(citation => citation.ToString())];
}
