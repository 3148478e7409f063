import streamlit as st
st.set_page_config(page_title="Linkage", page_icon="dashboard/static/favicon.png", layout="wide")
st.title("hello ● ◐ ○ – ✕ → − 1,234")
