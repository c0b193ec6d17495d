using Graph.Api.Errors;

namespace Graph.Api.Hosting;

/// <summary>Finds arguments of the program that are no settings, such as <c>mcp</c> for <c>--mcp</c>: the configuration would ignore them
/// in silence.</summary>
internal static class StrayArguments
{
    /// <summary>Ends the start where there is one.</summary>
    /// <param name="arguments">All arguments of the program.</param>
    /// <exception cref="SettingException">An argument is neither a setting with its value nor one of the program's own words in the first
    /// place.</exception>
    public static void Refuse(string[] arguments)
    {
        var settings = arguments is [StdioServer.Argument or HealthProbe.Argument, ..] ? arguments.AsSpan(1) : arguments;
        if (First(settings) is not { } stray)
            return;
        throw new SettingException(new(
            $"命令行参数 {stray} 无法识别。设置写作 --名称 值，例如 --Urls http://127.0.0.1:5080；作为助手的服务启动时，第一个参数是 {StdioServer.Argument}。",
            $"The argument {stray} is not understood. A setting is --Name value, such as --Urls http://127.0.0.1:5080. "
            + $"The first argument of a server for an assistant is {StdioServer.Argument}."));
    }

    /// <summary>The first argument that the configuration would ignore; null where there is none. Each setting is <c>name=value</c>,
    /// or a name that begins with <c>--</c>, <c>-</c> or <c>/</c> and then its value.</summary>
    private static string? First(ReadOnlySpan<string> settings)
    {
        for (var i = 0; i < settings.Length; i++)
        {
            if (settings[i].Contains('=', StringComparison.Ordinal))
                continue;
            var isName = settings[i].Length > 1 && settings[i][0] is '-' or '/';
            if (!isName || i + 1 == settings.Length)
                return settings[i];
            i++; // its value
        }
        return null;
    }
}
