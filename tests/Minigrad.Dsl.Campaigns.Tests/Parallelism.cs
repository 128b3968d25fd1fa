using Xunit;

// A training that is killed over and over waits for the processor that another campaign keeps busy.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
