// needs: http_response
impl GoResponse {
    fn write_body(&mut self, part: &[u8]) -> Result<i64, std::io::Error> {
        self.body.extend_from_slice(part);
        Ok(part.len() as i64)
    }
}
