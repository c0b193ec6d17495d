using Graph.Model;
using Graph.Store;

namespace Graph.Seed.Failures;

/// <summary>A file that cannot be read or written, told in both languages.</summary>
/// <param name="text">What happened, and what to do.</param>
/// <param name="inner">What caused it, where something did.</param>
internal sealed class SeedFailure(Bilingual text, Exception? inner = null) : IOException(text.En, inner)
{
    /// <summary>The same as the message, in both languages.</summary>
    public Bilingual Text { get; } = text;

    /// <summary>A file or a folder that the user named could not be written.</summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="cause">What the system said, perhaps of a temporary file beside it.</param>
    public static SeedFailure Unwritten(string path, Exception cause) => cause as SeedFailure
        ?? new(WriteFailure.Describe(path, cause), cause);

    /// <summary>What to tell about a failure of a file or a store.</summary>
    public static Bilingual Describe(Exception error) => error switch
    {
        GraphStoreException store => new($"{store.Code}: {store.Text.Zh}", store.Message),
        SeedFailure failure => failure.Text,
        UnauthorizedAccessException => new($"当前帐户没有权限：{error.Message}", error.Message),
        _ => new(error.Message, error.Message),
    };
}
