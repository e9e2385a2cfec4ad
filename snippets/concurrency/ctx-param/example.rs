// show
pub async fn user_name(db: &sqlx::PgPool, id: i64) -> sqlx::Result<String> {
    sqlx::query_scalar("SELECT name FROM users WHERE id = $1")
        .bind(id)
        .fetch_one(db)
        .await
}
// end
