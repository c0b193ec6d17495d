using System.ComponentModel;

namespace Graph.Api.Operations;

/// <summary>The data of a response, as JSON in UTF-8. Stands in a result in place of the values.</summary>
/// <remarks>Nothing changes the bytes, so all may share them.</remarks>
[ImmutableObject(true)]
internal sealed record SerializedData(byte[] Json);
