using System.ComponentModel.DataAnnotations;

namespace Graph.Store.Embedded;

/// <summary>Settings of the embedded store.</summary>
public sealed class EmbeddedStoreOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Store:Embedded";

    /// <summary>The name of the compiled file beside the program.</summary>
    internal const string CompiledName = "graph.db";

    /// <summary>The store's file. Default: null, the compiled file beside the program (<c>graph.db</c>), read-only. A file that does not
    /// exist yet starts as a copy of the compiled one, or empty where there is none.</summary>
    public string? Path { get; set; }

    /// <summary>How often to look whether another process wrote to the file or replaced it. Default: 500 milliseconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long to wait while another process writes. Whole seconds. Default: 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Path is not null && string.IsNullOrWhiteSpace(Path))
            yield return new("it is empty. Name a file, or leave the setting out to read the compiled one.", [nameof(Path)]);
    }
}
