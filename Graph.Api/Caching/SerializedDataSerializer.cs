using System.Buffers;
using Graph.Api.Operations;
using Microsoft.Extensions.Caching.Hybrid;

namespace Graph.Api.Caching;

/// <summary>Answers in the cache are the bytes that clients get.</summary>
internal sealed class SerializedDataSerializer : IHybridCacheSerializer<SerializedData?>
{
    public SerializedData Deserialize(ReadOnlySequence<byte> source) => new(source.ToArray());

    public void Serialize(SerializedData? value, IBufferWriter<byte> target) => target.Write(value!.Json);
}
