using System.ComponentModel.DataAnnotations;
using Graph.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Graph.Store.Configuration;

/// <summary>How much history a store keeps.</summary>
public sealed class HistoryOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Store:History";

    /// <summary>The code of the error where a setting is wrong.</summary>
    private const string WrongSettings = "Store.Settings";

    /// <summary>How many versions are kept, with the current one; a write drops older ones. Default: 50.</summary>
    [Range(1, 10_000)]
    public int Versions { get; set; } = 50;

    /// <summary>Reads the settings, for programs without a host.</summary>
    /// <exception cref="GraphStoreException">A setting is wrong; the message names it.</exception>
    public static HistoryOptions Read(IConfiguration configuration)
    {
        try
        {
            var options = SectionBinding.Read<HistoryOptions>(configuration.GetSection(Section));
            var result = SectionValidation.AttributesOf<HistoryOptions>(Section).Validate(Options.DefaultName, options);
            return result.Succeeded ? options : throw new OptionsValidationException(Options.DefaultName, typeof(HistoryOptions),
                result.Failures);
        }
        catch (OptionsValidationException error)
        {
            throw new GraphStoreException(WrongSettings, error.Message, isTransient: false, error);
        }
    }
}
