using Graph.Model;

namespace Graph.Store.Embedded;

/// <summary>Makes a record of a row.</summary>
internal delegate TRecord RowReader<TRecord>(RecordReader reader, NodeId from, NodeId to, ReadOnlySpan<byte> content);
