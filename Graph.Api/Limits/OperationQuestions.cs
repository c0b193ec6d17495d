using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Api.Limits;

/// <summary>What stands for an operation with its variables in the keys of kept responses: a digest, of which those of the last short
/// variables are known.</summary>
/// <remarks>Safe for concurrent use.</remarks>
/// <param name="operation">The digest of the operation. All have the same length, so that nothing of it passes into the variables.</param>
internal sealed class OperationQuestions(byte[] operation)
{
    private const int MostKept = 256;
    private const int MaxKeptLength = 256; // characters

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The digest with these variables.</summary>
    public string With(string variables)
    {
        if (_known.TryGetValue(variables, out var known))
            return known;
        var question = Base64Url.EncodeToString(SHA256.HashData([.. operation, .. Encoding.UTF8.GetBytes(variables)]));
        if (variables.Length <= MaxKeptLength)
            Keep(variables, question);
        return question;
    }

    private void Keep(string variables, string question)
    {
        if (Interlocked.Increment(ref _count) > MostKept)
        {
            _known.Clear();
            Volatile.Write(ref _count, 0);
        }
        _known.TryAdd(variables, question);
    }
}
