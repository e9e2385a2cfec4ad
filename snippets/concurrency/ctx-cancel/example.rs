async fn ask(server: String) -> String {
    server
}

// show
use tokio::task::JoinSet;

pub async fn fastest(servers: Vec<String>) -> Option<String> {
    let mut asked: JoinSet<_> = servers.into_iter().map(ask).collect();
    asked.join_next().await?.ok()
} // dropping the set aborts the slower ones
// end
