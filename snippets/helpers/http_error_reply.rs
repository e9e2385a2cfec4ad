// needs: http_response http_set_header http_write_header
/// Go's http.Error: a line of text and a status.
fn go_http_error(response: &mut GoResponse, text: &str, status: i64) {
    response.set_header("Content-Type", "text/plain; charset=utf-8");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.write_header(status);
    response.body.extend_from_slice(text.as_bytes());
    response.body.push(b'\n');
}
