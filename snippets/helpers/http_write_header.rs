// needs: http_response
impl GoResponse {
    /// The first status counts.
    fn write_header(&mut self, status: i64) {
        self.status.get_or_insert(status as u16);
    }
}
