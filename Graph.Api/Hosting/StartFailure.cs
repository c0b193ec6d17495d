using Graph.Api.Errors;
using Graph.Model;
using Microsoft.Extensions.Options;

namespace Graph.Api.Hosting;

/// <summary>What a person is told where the program cannot start.</summary>
internal static class StartFailure
{
    /// <summary>The exit code of a program that could not start for its settings or its store.</summary>
    public const int ExitCode = 2;

    /// <summary>A line for each thing that is wrong; null where the failure is a fault of the program, which its stack trace explains
    /// better.</summary>
    public static string? Describe(Exception error) => error switch
    {
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        SettingException or GraphStoreException => error.Message,
        _ => null,
    };
}
