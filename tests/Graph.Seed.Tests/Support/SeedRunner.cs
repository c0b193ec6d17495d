using Graph.Seed.Commands;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Tests;

/// <summary>Runs the program as a script would.</summary>
internal sealed record SeedRunner(int Code, string Out, string Error)
{
    public static Task<SeedRunner> RunAsync(params string[] arguments) => RunAsync(CancellationToken.None, arguments);

    public static async Task<SeedRunner> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var environment = new SeedEnvironment(output, error, IsTerminal: false, LanguageChoice.Of(arguments, _ => null), Checking.Today);
        var code = await SeedProgram.RunAsync(arguments, environment, cancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
