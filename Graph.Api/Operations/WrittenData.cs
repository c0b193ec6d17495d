using System.ComponentModel;

namespace Graph.Api.Operations;

/// <summary>The data of an answer, as JSON in UTF-8. Stands in a result in place of the values.</summary>
/// <remarks>Nothing changes the bytes, so all may share them.</remarks>
[ImmutableObject(true)]
internal sealed record WrittenData(byte[] Json);
