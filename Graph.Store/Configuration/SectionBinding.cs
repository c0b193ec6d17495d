using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Store.Configuration;

/// <summary>Binds options to a section of the configuration, so that the error about a value that cannot be read names the key as it is
/// written.</summary>
public static class SectionBinding
{
    private const string Justification = "Options have numbers, texts, truth values, times and lists of texts, for which no code is made.";

    /// <summary>Binds options to a section of the configuration that is registered as a service.</summary>
    /// <remarks>A value that cannot be read gives an <see cref="OptionsValidationException"/> that names its key. It does not repeat the
    /// value: an address may hold a password.</remarks>
    /// <param name="builder">The options.</param>
    /// <param name="section">The path of the section: <c>Store:Neo4j</c>.</param>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Justification)]
    public static OptionsBuilder<T> BindSection<T>(this OptionsBuilder<T> builder, string section) where T : class =>
        builder.Configure<IConfiguration>((_, configuration) => EnsureReadable<T>(configuration.GetSection(section)))
            .BindConfiguration(section);

    /// <summary>Binds options to a section, as <see cref="BindSection{T}(OptionsBuilder{T}, string)"/> does.</summary>
    /// <param name="builder">The options.</param>
    /// <param name="section">The section.</param>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Justification)]
    public static OptionsBuilder<T> BindSection<T>(this OptionsBuilder<T> builder, IConfigurationSection section) where T : class =>
        builder.Configure(_ => EnsureReadable<T>(section)).Bind(section);

    /// <summary>The options of a section, before services are there.</summary>
    /// <param name="section">The section.</param>
    /// <exception cref="OptionsValidationException">A value cannot be read; the message names its key.</exception>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Justification)]
    public static T Read<T>(IConfigurationSection section) where T : class, new()
    {
        EnsureReadable<T>(section);
        return section.Get<T>() ?? new();
    }

    /// <summary>Checks that each value of a section can be read as the type of its option.</summary>
    /// <exception cref="OptionsValidationException">Some cannot; all of them are named.</exception>
    private static void EnsureReadable<T>(IConfigurationSection section)
    {
        List<string> failures = [];
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType);
            if (section[property.Name] is { } text && (type is null || text.Length > 0) && !CanRead(text, type ?? property.PropertyType))
                failures.Add($"{section.Path}:{property.Name}: its value cannot be read as {(type ?? property.PropertyType).Name}.");
        }
        if (failures.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(T), failures);
    }

    private static bool CanRead(string text, Type type)
    {
        var converter = TypeDescriptor.GetConverter(type);
        if (!converter.CanConvertFrom(typeof(string)))
            return true; // a list or an object has its values below
        try
        {
            _ = converter.ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false; // what the converters of the framework throw
        }
    }
}
