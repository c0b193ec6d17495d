// The yardstick of the load test: a hand-written handler that reads a request and writes the bytes of a file, or of several in turn.
// Usage: Graph.Bench.Baseline ANSWER-FILE [ANSWER-FILE ...] --Urls http://127.0.0.1:5082
// With DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1 it answers on the threads that receive, as the API does.

var files = args.TakeWhile(arg => !arg.StartsWith('-')).ToArray();
var answers = await Task.WhenAll(files.Select(file => File.ReadAllBytesAsync(file)));
var requests = 0u;
var builder = WebApplication.CreateSlimBuilder(args[files.Length..]);
var isInline = Environment.GetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS") == "1";
builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = isInline);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
app.Run(async http =>
{
    await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
    var answer = answers.Length == 1 ? answers[0] : answers[Interlocked.Increment(ref requests) % answers.Length];
    http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
    http.Response.ContentLength = answer.Length;
    await http.Response.Body.WriteAsync(answer, http.RequestAborted);
});
await app.RunAsync();
