using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Store.Configuration;

/// <summary>Validates settings so that a message names the key as it is written: <c>Limits:MaxDepth</c>.</summary>
public static class SectionValidation
{
    /// <summary>Checks the attributes of the options at start; all that is wrong is told at once. Values are not repeated: one may be a
    /// secret.</summary>
    /// <param name="builder">The options.</param>
    /// <param name="section">The section of the configuration they are bound to.</param>
    public static OptionsBuilder<T> ValidateSection<T>(this OptionsBuilder<T> builder, string section) where T : class
    {
        builder.Services.AddSingleton(AttributesOf<T>(section));
        return builder.ValidateOnStart();
    }

    /// <summary>The check of the attributes, for programs without a host.</summary>
    internal static IValidateOptions<T> AttributesOf<T>(string section) where T : class => new Attributes<T>(section);

    private sealed class Attributes<T>(string section) : IValidateOptions<T> where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            List<ValidationResult> results = [];
            return Validator.TryValidateObject(options, new(options), results, validateAllProperties: true) ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(results.Select(result =>
                    $"{string.Join(", ", result.MemberNames.Select(member => $"{section}:{member}"))}: {result.ErrorMessage}"));
        }
    }
}
