// What the store itself takes, without HTTP and GraphQL. Usage, from the root of the repository:
//   dotnet run -c Release --project bench/Graph.Bench.Store            three hops, by BenchmarkDotNet
//   dotnet run -c Release --project bench/Graph.Bench.Store -- bytes   bytes of the adjacency for each edge
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Graph.Bench.Store;

int[] sizes = [10_000, 100_000, 1_000_000];
if (args is ["bytes", ..])
    AdjacencyBytes.Print([.. args.Length > 1 ? args[1..].Select(int.Parse) : sizes]);
else
    BenchmarkSwitcher.FromAssembly(typeof(ThreeHops).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], Config());

// The largest graph takes minutes to make on a busy machine.
static IConfig Config() => DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
        .WithWarmupCount(3).WithIterationCount(10))
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "graph-bench-store"));
