namespace Graph.Api.Tests.Http;

/// <summary>A request that must be refused: how it is made, and with what status and code it is answered.</summary>
internal sealed record BadRequest(string Name, Func<HttpRequestMessage> Make, int Status, string Code);
