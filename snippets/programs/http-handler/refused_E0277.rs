async fn handler(limit: u32) -> String {
    limit.to_string()
}
fn main() {
    let _: axum::Router = axum::Router::new().route("/", axum::routing::get(handler));
}
