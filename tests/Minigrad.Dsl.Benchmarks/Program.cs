using Minigrad.Benchmarks.Anchors;
using Minigrad.Benchmarks.Peers;

return args is ["anchors", .. string[] topics] ? AnchorsCommand.Run(topics) : PeersCommand.Run(args);
