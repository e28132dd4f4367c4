# One image for the four services, the console and the migration job; the command says which one runs.

# Manifests alone, so that packages are installed anew only when one of them changes.
FROM node:24-slim AS manifests
WORKDIR /app
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete && find . -type d -empty -delete

FROM node:24-slim AS build
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci
COPY . .
# Tests and sources are not needed to run; what was generated from them is in dist.
RUN node tools/generate.mjs && node node_modules/@typescript/native/bin/tsc -b && node tools/build-console.mjs \
 && find apps libs \( -name src -o -name '*.tsbuildinfo' \) -not -path '*/node_modules/*' -prune -exec rm -rf {} +

FROM node:24-slim AS packages
WORKDIR /app
COPY --from=manifests /app ./
# Optional packages are Node itself and an embedded PostgreSQL: containers have both elsewhere.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production \
    NODE_OPTIONS="--enable-source-maps --disable-warning=TimeoutNegativeWarning" \
    KAFKAJS_NO_PARTITIONER_WARNING=1 \
    GRPC_ADDRESS=0.0.0.0:50051 \
    HTTP_ADDRESS=0.0.0.0:8080
COPY --from=packages /app ./
COPY --from=build /app/libs libs
COPY --from=build /app/apps apps
COPY prisma prisma
COPY examples examples
# Files belong to root: the service can read its own program, not change it.
USER node
EXPOSE 50051 8080
# Without starting a program for it: it runs often, in every container.
HEALTHCHECK --interval=2s --timeout=3s --start-period=30s --retries=5 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3; read -r answer <&3; [[ $answer == *' 200 '* ]]"]
ENTRYPOINT ["node"]
CMD ["apps/capacity/dist/main.js"]
