namespace Graph.Model;

/// <summary>What sort of value a property has, and so how it is filtered, ordered and written.</summary>
public enum PropertyType
{
    /// <summary>The id of a node; its value is a <see cref="string"/>.</summary>
    Id,

    /// <summary>Text; a <see cref="string"/>, ordered by code point.</summary>
    Text,

    /// <summary>A list of texts; an <see cref="IReadOnlyList{T}"/> of <see cref="string"/>. A filter holds where it holds for one of
    /// them.</summary>
    TextList,

    /// <summary>A 32-bit whole number; an <see cref="int"/>.</summary>
    Integer,

    /// <summary>A list of whole numbers; an <see cref="IReadOnlyList{T}"/> of <see cref="int"/>.</summary>
    IntegerList,

    /// <summary>A 64-bit whole number; a <see cref="long"/>.</summary>
    Long,

    /// <summary>True or false; a <see cref="bool"/>, false before true.</summary>
    Boolean,

    /// <summary>A day; a <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>A value of a fixed list; the <see cref="string"/> that represents it in the API (<c>COMMON_KEY</c>).</summary>
    Enum,
}
