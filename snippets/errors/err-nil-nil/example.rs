#[derive(sqlx::FromRow)]
pub struct User {
    pub name: String,
}

// show
pub async fn find_user(db: &sqlx::PgPool, id: i64) -> sqlx::Result<Option<User>> {
    sqlx::query_as("SELECT name FROM users WHERE id = $1")
        .bind(id)
        .fetch_optional(db)
        .await
}
// end
