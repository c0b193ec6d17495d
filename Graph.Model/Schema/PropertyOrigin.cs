namespace Graph.Model;

/// <summary>Where the value of a property comes from when a graph is read from files.</summary>
public enum PropertyOrigin
{
    /// <summary>The entry states it under the property's own key, <see cref="Property.FileKey"/>.</summary>
    Key,

    /// <summary>Of a node: the place of the entry in its section, counted from 1. Of an edge: its place in the list of its entry.</summary>
    Position,

    /// <summary>Of a node: whether the entry's <see cref="ValueDomain.Region"/> lies in the home region of the data set.</summary>
    HomeRegion,

    /// <summary>Of a node: the line of the node in the file of terms states it, under the property's name.</summary>
    Terms,

    /// <summary>Of an edge: the property of the same name of the entry that states the edge.</summary>
    Entry,

    /// <summary>Of an edge: the edge states it under the property's own key, <see cref="Property.FileKey"/>; otherwise
    /// as <see cref="Entry"/>.</summary>
    KeyOrEntry,
}
