using System.Text;
using GraphQLParser.AST;

namespace Graph.Api.Execution;

/// <summary>Writes the value that one place of an operation has.</summary>
/// <remarks>Compiled once and used by many requests at the same time: it holds nothing of a request.</remarks>
/// <typeparam name="TSource">What the value is read from.</typeparam>
internal abstract class ValueWriter<TSource>
{
    /// <summary>Whether something below it is computed for all its parents together, and has to gather them first.</summary>
    public virtual bool Gathers => false;

    /// <summary>Whether it is a plain value that always can be written, so that nothing below it fails.</summary>
    public virtual bool IsPlain => false;

    /// <summary>What of a record it writes, as a text that is equal where the JSON is; null where its JSON depends on more than the
    /// record.</summary>
    public virtual string? Selection => null;

    /// <summary>Writes the value.</summary>
    /// <returns>False where it is null: because it is, or because something below it failed that cannot be null. What was written of it
    /// then is of no use, and the caller takes it back.</returns>
    public abstract bool Write(DataWriter data, TSource source);

    /// <summary>Tells the fields below that are computed for all their parents together of those parents.</summary>
    public virtual void Gather(RootRun run, TSource source)
    {
    }
}

/// <summary>Writes an object.</summary>
internal sealed class ObjectWriter<TSource>(FieldWriter<TSource>[] fields) : ValueWriter<TSource>
{
    private readonly FieldWriter<TSource>[] _gathering = [.. fields.Where(field => field.Gathers)];

    /// <inheritdoc/>
    public override bool Gathers => _gathering.Length > 0;

    /// <inheritdoc/>
    public override string? Selection { get; } =
        fields.All(field => field.Selection is not null) ? string.Concat(fields.Select(field => field.Selection)) : null;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, TSource source)
    {
        foreach (var field in fields)
        {
            if (!field.Write(data, source))
                return false;
        }
        data.Json.Raw(fields.Length == 0 ? "{}"u8 : "}"u8);
        return true;
    }

    /// <inheritdoc/>
    public override void Gather(RootRun run, TSource source)
    {
        foreach (var field in _gathering)
            field.Gather(run, source);
    }
}

/// <summary>Writes a field of an object: its response key and its value.</summary>
internal sealed class FieldWriter<TSource>
{
    private readonly byte[] _name;
    private readonly FieldPlace _place;
    private readonly ValueWriter<TSource> _value;
    private readonly bool _isPlain;

    /// <param name="field">The field as asked for.</param>
    /// <param name="document">The document.</param>
    /// <param name="isFirst">Whether it is the first of its object, and so opens it.</param>
    /// <param name="value">Writes its value.</param>
    public FieldWriter(SelectedField field, GraphQLDocument document, bool isFirst, ValueWriter<TSource> value)
    {
        _name = [(byte)(isFirst ? '{' : ','), .. JsonBuffer.Name(field.Key)];
        (_place, _value, _isPlain) = (FieldPlace.Of(field, document), value, value.IsPlain);
    }

    /// <inheritdoc cref="ValueWriter{TSource}.Gathers"/>
    public bool Gathers => _value.Gathers;

    /// <summary>What stands before the value.</summary>
    public ReadOnlyMemory<byte> Name => _name;

    /// <inheritdoc cref="ValueWriter{TSource}.Selection"/>
    public string? Selection => _value.Selection is { } value ? $"{Encoding.UTF8.GetString(_name)}{value}" : null;

    /// <summary>Writes it; false where it is null and cannot be, so that the object is null.</summary>
    public bool Write(DataWriter data, TSource source)
    {
        data.Json.Raw(_name);
        if (!_isPlain)
            return WriteValue(data, source);
        var start = data.Json.Length;
        return _value.Write(data, source) || WriteNull(data, start);
    }

    /// <summary>Writes the value alone; false where it is null and cannot be.</summary>
    public bool WriteValue(DataWriter data, TSource source)
    {
        var start = data.Json.Length;
        var depth = data.Enter(_place.Key);
        bool isWritten;
        try
        {
            isWritten = _value.Write(data, source);
        }
        catch (Exception error) when (!data.IsCancelled)
        {
            data.Leave(depth + 1);
            isWritten = data.Fail(error, _place);
        }
        isWritten = isWritten || data.Null(start, _place.IsNullable, _place);
        data.Leave(depth);
        return isWritten;
    }

    /// <summary>Only what may fail has to know where it stands.</summary>
    private bool WriteNull(DataWriter data, int start)
    {
        var depth = data.Enter(_place.Key);
        var isWritten = data.Null(start, _place.IsNullable, _place);
        data.Leave(depth);
        return isWritten;
    }

    /// <inheritdoc cref="ValueWriter{TSource}.Gather"/>
    public void Gather(RootRun run, TSource source) => _value.Gather(run, source);
}

/// <summary>Writes a list.</summary>
/// <param name="field">The field that it is.</param>
/// <param name="document">The document.</param>
/// <param name="read">The items; null for no list.</param>
/// <param name="item">Writes an item.</param>
internal sealed class ListWriter<TSource, TItem>(
    SelectedField field, GraphQLDocument document, Func<RootRun, TSource, IReadOnlyList<TItem>?> read, ValueWriter<TItem> item)
    : ValueWriter<TSource>
{
    private readonly FieldPlace _place = FieldPlace.Of(field, document);
    private readonly bool _hasNullableItems = field.HasNullableItems;

    /// <inheritdoc/>
    public override bool Gathers => item.Gathers;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, TSource source)
    {
        if (read(data.Run, source) is not { } items)
            return false;
        data.Json.Raw((byte)'[');
        var depth = data.EnterList();
        if (!(items is TItem[] array ? WriteAll(data, array) : WriteAll(data, items)))
            return data.Leave(depth);
        data.Leave(depth);
        data.Json.Raw((byte)']');
        return true;
    }

    private bool WriteAll(DataWriter data, TItem[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (!WriteAt(data, i, items[i]))
                return false;
        }
        return true;
    }

    private bool WriteAll(DataWriter data, IReadOnlyList<TItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!WriteAt(data, i, items[i]))
                return false;
        }
        return true;
    }

    private bool WriteAt(DataWriter data, int place, TItem one)
    {
        data.At(place);
        if (place > 0)
            data.Json.Raw((byte)',');
        var start = data.Json.Length;
        return item.Write(data, one) || data.Null(start, _hasNullableItems, _place);
    }

    /// <inheritdoc/>
    public override void Gather(RootRun run, TSource source)
    {
        foreach (var one in read(run, source) ?? [])
            item.Gather(run, one);
    }
}

/// <summary>The items of a list, each seen together with its owner.</summary>
internal sealed class Projection<TOwner, TFrom, TItem>(TOwner owner, IReadOnlyList<TFrom> items, Func<TOwner, TFrom, TItem> project)
    : IReadOnlyList<TItem>
{
    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public TItem this[int index] => project(owner, items[index]);

    /// <inheritdoc/>
    public IEnumerator<TItem> GetEnumerator() => items.Select(item => project(owner, item)).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Writes a value that is no object and no list of objects.</summary>
internal sealed class LeafWriter<TSource>(Func<RootRun, TSource, object?> read) : ValueWriter<TSource>
{
    /// <inheritdoc/>
    public override bool Write(DataWriter data, TSource source)
    {
        if (read(data.Run, source) is not { } value)
            return false;
        data.Json.Value(value);
        return true;
    }
}

/// <summary>Writes a value that stands in a record.</summary>
/// <param name="name">The name of the property, which no other property of such records has.</param>
/// <param name="read">Reads it; null for none. It cannot fail.</param>
internal sealed class RecordValueWriter<TSource>(string name, Func<TSource, object?> read) : ValueWriter<TSource>
{
    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override string? Selection => name;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, TSource source)
    {
        if (read(source) is not { } value)
            return false;
        data.Json.Value(value);
        return true;
    }
}

/// <summary>Writes a whole number.</summary>
/// <param name="read">Reads it; null for none. It cannot fail.</param>
internal sealed class NumberWriter<TSource>(Func<TSource, int?> read) : ValueWriter<TSource>
{
    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, TSource source)
    {
        if (read(source) is not { } number)
            return false;
        data.Json.Number(number);
        return true;
    }
}

/// <summary>Writes what is read from a value as a part of it.</summary>
/// <param name="read">Reads the part; null for none.</param>
/// <param name="part">Writes it.</param>
internal sealed class PartWriter<TSource, TPart>(Func<RootRun, TSource, TPart?> read, ValueWriter<TPart> part) : ValueWriter<TSource>
    where TPart : class
{
    /// <inheritdoc/>
    public override bool Gathers => part.Gathers;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, TSource source) => read(data.Run, source) is { } value && part.Write(data, value);

    /// <inheritdoc/>
    public override void Gather(RootRun run, TSource source)
    {
        if (read(run, source) is { } value)
            part.Gather(run, value);
    }
}

/// <summary>Writes the same JSON always.</summary>
internal sealed class ConstantWriter<TSource>(byte[] json) : ValueWriter<TSource>
{
    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override string? Selection { get; } = Encoding.UTF8.GetString(json);

    /// <inheritdoc/>
    public override bool Write(DataWriter data, TSource source)
    {
        data.Json.Raw(json);
        return true;
    }
}
