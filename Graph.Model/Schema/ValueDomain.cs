namespace Graph.Model;

/// <summary>What the values of a property represent, beyond their <see cref="PropertyType"/>. The checks of files and the indexes of stores
/// read it.</summary>
public enum ValueDomain
{
    /// <summary>Any value of the property's type.</summary>
    Any,

    /// <summary>The name by which people know a node; a <see cref="PropertyType.Text"/>.</summary>
    Name,

    /// <summary>Other names of a node; a <see cref="PropertyType.TextList"/>.</summary>
    Aliases,

    /// <summary>Ids of nodes that were joined with this one; a <see cref="PropertyType.TextList"/>.</summary>
    FormerIds,

    /// <summary>A calendar year; a <see cref="PropertyType.Integer"/>.</summary>
    Year,

    /// <summary>When a document was published: a day, a month or a year in figures, or words; a <see cref="PropertyType.Text"/>.</summary>
    PublicationDate,

    /// <summary>An amount of money in yuan; a <see cref="PropertyType.Long"/>.</summary>
    Yuan,

    /// <summary>An address that begins with <c>http://</c> or <c>https://</c>; a <see cref="PropertyType.Text"/>.</summary>
    WebAddress,

    /// <summary>A county or zone of the home region, or a place outside it; a <see cref="PropertyType.Text"/>.</summary>
    Region,

    /// <summary>Whether documents or experts state it: the <see cref="Model.Basis"/>; a <see cref="PropertyType.Enum"/>.</summary>
    Basis,

    /// <summary>A grade of the national evaluation of disciplines, from <c>A+</c> to <c>C-</c>; a
    /// <see cref="PropertyType.Text"/>.</summary>
    Grade,
}
