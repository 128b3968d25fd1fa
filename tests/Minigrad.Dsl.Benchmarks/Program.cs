using Minigrad.Benchmarks.Peers;

return PeersCommand.Run(args);
