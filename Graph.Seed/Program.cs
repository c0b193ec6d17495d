using System.Text;
using Graph.Seed.Commands;
using Graph.Seed.Texts;

namespace Graph.Seed;

internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        if (Console.IsOutputRedirected)
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // The command-line library cancels the command on Ctrl-C, so there is no other token to pass.
        return SeedProgram.RunAsync(arguments, new(Console.Out, Console.Error, IsTerminal: !Console.IsOutputRedirected,
            LanguageChoice.Of(arguments, Environment.GetEnvironmentVariable), TimeProvider.System), CancellationToken.None);
    }
}
