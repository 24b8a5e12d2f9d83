namespace Stv.Browser.Tests;

/// <summary>The tests that share the one page.</summary>
[CollectionDefinition(nameof(Counter))]
public sealed class OneCounter : ICollectionFixture<Counter>;
