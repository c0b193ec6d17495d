using System.Runtime.CompilerServices;

namespace Graph.Model;

/// <summary>Between the typed members of records and the plain values that plans, filters and stores exchange.</summary>
internal static class PropertyValues
{
    private static readonly object _true = true;
    private static readonly object _false = false;

    public static Func<object, object?> Reader<TRecord, TValue>(Func<TRecord, TValue> get, EnumType? enumType) where TRecord : class
    {
        if (enumType is not null)
            return record => get(Unsafe.As<TRecord>(record)) is { } value ? enumType.NameOf(Convert.ToInt32(value, null)) : null;
        if (typeof(TValue) == typeof(NodeId))
            return record => get(Unsafe.As<TRecord>(record))!.ToString();
        if (get is Func<TRecord, bool> flag)
            return record => flag(Unsafe.As<TRecord>(record)) ? _true : _false; // no box for each read
        return record => get(Unsafe.As<TRecord>(record));
    }

    public static Action<object, object?> Writer<TRecord, TValue>(Action<TRecord, TValue> set, EnumType? enumType) where TRecord : class
    {
        if (enumType is not null)
        {
            TValue[] values = [.. enumType.Values.Select((_, number) => (TValue)Enum.ToObject(enumType.Type, number))]; // no box for each
            return (record, value) => set((TRecord)record, value is null ? default! : values[enumType.NumberOf((string)value)]);
        }

        if (typeof(TValue) == typeof(NodeId))
            return (record, value) => set((TRecord)record, (TValue)(object)NodeId.Parse((string)value!));
        var type = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        return type.IsPrimitive
            ? (record, value) => set((TRecord)record, value is null ? default! : value is TValue typed ? typed
                : (TValue)Convert.ChangeType(value, type, null)!)
            : (record, value) => set((TRecord)record, (TValue)value!);
    }
}
