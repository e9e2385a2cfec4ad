// show
pub fn accepted(id: u64, addr: &str) {
    tracing::info!(id, addr, "accepted");
}
// end
