struct Peer;
fn main() {
    let peer = Peer;
    tracing::info!(peer, "accepted");
}
