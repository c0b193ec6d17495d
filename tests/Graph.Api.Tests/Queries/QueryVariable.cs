namespace Graph.Api.Tests.Queries;

/// <summary>A variable as the header of an operation explains it.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Chinese">What it means, in Chinese.</param>
/// <param name="English">What it means, in English.</param>
/// <param name="Example">A value, as it is written in GraphQL or said in words.</param>
internal sealed record QueryVariable(string Name, string Chinese, string English, string Example);
