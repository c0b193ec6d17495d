using System.Buffers;
using Graph.Api.Operations;
using Microsoft.Extensions.Caching.Hybrid;

namespace Graph.Api.Caching;

/// <summary>Answers in the cache are the bytes that clients get.</summary>
internal sealed class WrittenDataSerializer : IHybridCacheSerializer<WrittenData?>
{
    public WrittenData Deserialize(ReadOnlySequence<byte> source) => new(source.ToArray());

    public void Serialize(WrittenData? value, IBufferWriter<byte> target) => target.Write(value!.Json);
}
