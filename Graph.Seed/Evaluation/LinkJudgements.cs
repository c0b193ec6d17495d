using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>What documents say of links of the chains, as people read it: which are weak and which are strong.</summary>
/// <param name="Gaps">Judgements by which the gap ranking is measured.</param>
/// <param name="Strengths">Judgements by which the positions are measured.</param>
public sealed record LinkJudgements(IReadOnlyList<LinkJudgement> Gaps, IReadOnlyList<LinkJudgement> Strengths)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>Reads a file of judgements.</summary>
    /// <exception cref="IOException">The file cannot be read, is no such file, or names a segment or a document that the graph
    /// lacks.</exception>
    public static LinkJudgements Read(string path, GraphSnapshot graph)
    {
        try
        {
            var read = JsonSerializer.Deserialize<LinkJudgements>(File.ReadAllBytes(path), _options)
                ?? throw new JsonException("The file is empty.");
            foreach (var judgement in read.Gaps.Concat(read.Strengths))
                judgement.EnsureIn(graph);
            return read;
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            throw new IOException($"{path}: {error.Message}", error);
        }
    }
}

/// <summary>What a document says of a link.</summary>
/// <param name="Segment">The id of the segment.</param>
/// <param name="Verdict">Whether it is called weak or strong.</param>
/// <param name="Document">The slug of the source in the data set.</param>
/// <param name="Place">The place in the document.</param>
/// <param name="Scope">The area that the document speaks of.</param>
public sealed record LinkJudgement(string Segment, AssessmentVerdict Verdict, string Document, string Place, AssessmentScope Scope)
{
    /// <summary>The segment.</summary>
    internal NodeId SegmentId => NodeId.Parse(Segment);

    internal void EnsureIn(GraphSnapshot graph)
    {
        if (!graph.TryFind(SegmentId, out _))
            throw new JsonException($"the data set has no '{Segment}'.");
        if (!graph.TryFind(NodeId.Of(GraphSchema.Source.Name, Document), out _))
            throw new JsonException($"'{Segment}' names the document '{Document}', which the data set does not have.");
    }
}
