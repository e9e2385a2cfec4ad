// show
pub fn observe(route: &'static str, seconds: f64) {
    metrics::counter!("http_requests_total", "route" => route).increment(1);
    metrics::histogram!("http_request_seconds", "route" => route).record(seconds);
}
// end
