using System.Net.Sockets;
using Graph.Api.Errors;
using Graph.Model;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Graph.Api.Hosting;

/// <summary>What a person is told where the program cannot start.</summary>
internal static class StartFailure
{
    /// <summary>The exit code of a program that could not start for its settings or its store.</summary>
    public const int ExitCode = 2;

    // The category in which the host reports the same failure, with a stack trace.
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Leaves the report of a failed start to the program: the host would log it first, with a stack trace.</summary>
    /// <param name="logging">The logs of the program.</param>
    /// <returns>Call it when the program has started: from then on the host logs everything.</returns>
    public static Action KeepFromLog(ILoggingBuilder logging)
    {
        var isStarted = false;
        logging.AddFilter(HostLog, level => level > LogLevel.Error || (level >= LogLevel.Warning && isStarted));
        return () => isStarted = true;
    }

    /// <summary>What is wrong, a line in Chinese and then in English; null where the failure is a fault of the program, which its stack
    /// trace explains better.</summary>
    public static string? Describe(Exception error) =>
        TextOf(error) is { } text ? $"{text.Zh}{Environment.NewLine}{text.En}" : null;

    private static Bilingual? TextOf(Exception error) => error switch
    {
        OptionsValidationException options => new("设置的值不合要求，见下（各项设置见 docs/configuration.md）。",
            string.Join(Environment.NewLine, options.Failures)),
        SettingException setting => setting.Text,
        GraphStoreException store => new($"{store.Code}：{store.Text.Zh}", store.Message),
        IOException { InnerException: AddressInUseException } => new(
            $"端口已被其他程序占用（{error.Message}）。请结束那个程序，或用设置 Urls 另选地址。",
            $"{error.Message} Another program uses this port: end it, or choose another address with the setting Urls."),
        SocketException => new($"无法在所设的地址上监听（{error.Message}）。请用设置 Urls 另选地址。",
            $"The program cannot listen at its address: {error.Message}. Choose another one with the setting Urls."),
        _ => null,
    };
}
